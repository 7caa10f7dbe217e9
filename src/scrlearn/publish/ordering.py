"""What is ordered: for whom a subject is published, in which layout, with what beside it."""

from __future__ import annotations

from functools import wraps
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, cast

import attrs

from scrlearn._meant import did_you_mean
from scrlearn.hooks import PluginHost, default_host
from scrlearn.hooks.records import MAX_PAGES
from scrlearn.model.audience import PUBLIC, Audience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from scrlearn.model.register import Register
    from scrlearn.model.subjects import Subject

    Function = TypeVar("Function", bound=Callable[..., Any])


class Wanted(TypedDict, total=False):
    """The keywords by which a caller orders; each has a default in `Order`."""

    layout: str | None
    audience: str | Audience
    attach: Iterable[Subject]
    register: Register | None
    max_pages: int
    host: PluginHost | None


def _audience(stated: str | Audience) -> Audience:
    return Audience.parse(stated)


def _attached(stated: Iterable[Subject]) -> tuple[Subject, ...]:
    return tuple(stated)


def _host(stated: PluginHost | None) -> PluginHost:
    return stated or default_host()


@attrs.frozen(kw_only=True)
class Order:
    """How a subject is wanted: for whom, in which layout, with what beside it, guarded by which names."""

    layout: str | None = None
    audience: Audience = attrs.field(default=PUBLIC, converter=_audience)
    attach: tuple[Subject, ...] = attrs.field(default=(), converter=_attached)
    register: Register | None = None
    max_pages: int = MAX_PAGES
    host: PluginHost = attrs.field(default=None, converter=_host)


def takes_an_order(function: Function) -> Function:
    """Show the keywords of an order one by one in the signature of a function that takes `**wanted`.

    `help`, notebooks and documentation read it; type checkers read `Wanted`.

    >>> @takes_an_order
    ... def publish(subject, **wanted): ...
    >>> list(signature(publish).parameters)
    ['subject', 'layout', 'audience', 'attach', 'register', 'max_pages', 'host']
    """
    usual = attrs.fields_dict(Order)
    keywords = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=usual[name].default, annotation=annotation)
        for name, annotation in _annotations().items()
    ]
    written = signature(function)
    own = [each for each in written.parameters.values() if each.kind is not Parameter.VAR_KEYWORD]
    shown = written.replace(parameters=[*own, *keywords])

    @wraps(function)
    def taking(*arguments: Any, **wanted: Any) -> Any:  # noqa: ANN401 - whatever the function takes
        for name in wanted:
            if name not in shown.parameters:
                meant = did_you_mean(name, shown.parameters)
                message = f"{function.__name__}() got an unexpected keyword argument '{name}'{meant}"
                raise TypeError(message)
        return function(*arguments, **wanted)

    vars(taking)["__signature__"] = shown
    return cast("Function", taking)


def _annotations() -> dict[str, Any]:
    """Return the annotations of an order's keywords as they are written."""
    return {name: getattr(hint, "__forward_arg__", hint) for name, hint in Wanted.__annotations__.items()}
