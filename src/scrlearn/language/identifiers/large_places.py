"""Places that hold too many families to find one: authority areas, counties, countries, cities and large
towns.
"""

from functools import cache

from scrlearn.model.areas import area_names


@cache
def large_places() -> frozenset[str]:
    """Return their names, in small letters.

    >>> "merseyside" in large_places(), "portugal" in large_places()
    (True, True)
    """
    others = f"{_COUNTRIES},{_COUNTIES},{_CITIES}".split(",")
    return frozenset((*(name.lower() for name in area_names()), *(" ".join(name.split()) for name in others)))


_COUNTRIES = """
    afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bangladesh,
    barbados, belarus, belgium, bolivia, bosnia, botswana, brazil, bulgaria, burundi, cameroon, canada,
    chad, chile, china, colombia, congo, croatia, cuba, cyprus, czech republic, denmark, dubai, ecuador,
    egypt, eritrea, estonia, ethiopia, finland, france, gambia, georgia, germany, ghana, gibraltar,
    greece, guinea, guyana, hong kong, hungary, iceland, india, indonesia, iran, iraq, israel, italy,
    ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, latvia, lebanon, liberia,
    libya, lithuania, luxembourg, malawi, malaysia, mali, malta, mauritius, mexico, moldova, mongolia,
    montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand, nigeria, norway,
    oman, pakistan, palestine, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, saudi
    arabia, senegal, serbia, sierra leone, singapore, slovakia, slovenia, somalia, spain, sri lanka,
    sudan, swaziland, sweden, switzerland, syria, taiwan, tanzania, thailand, trinidad, tunisia, turkey,
    uganda, ukraine, uruguay, uzbekistan, venezuela, vietnam, yemen, zambia, zimbabwe
"""
_COUNTIES = """
    argyll, avon, ayrshire, banffshire, brecknockshire, caithness, cardiganshire, cheshire, cleveland,
    clwyd, county antrim, county armagh, county down, county durham, county fermanagh, county londonderry,
    county tyrone, cumbria, dumfriesshire, dyfed, glamorgan, greater london, greater manchester, gwent,
    huntingdonshire, inverness-shire, lanarkshire, merioneth, merseyside, middlesex, montgomeryshire,
    perthshire, radnorshire, ross-shire, sussex, teesside, tyne and wear, tyneside, wearside, westmorland,
    yorkshire
"""
"""Counties that are no local authority's area, or no longer one."""

# Of some hundred thousand people, or nearly.
_CITIES = """
    aberdeen, basildon, basingstoke, bath, belfast, blackburn, brighton, cambridge, canterbury, cardiff,
    carlisle, chelmsford, cheltenham, chester, colchester, crawley, derry, dundee, eastbourne, edinburgh,
    exeter, glasgow, gloucester, grimsby, guildford, hastings, hereford, high wycombe, huddersfield,
    inverness, ipswich, lancaster, lincoln, lisburn, maidstone, northampton, norwich, nuneaton,
    oxford, paisley, perth, preston, salisbury, scarborough, southend, stirling, swansea, watford,
    winchester, woking, worcester, worthing, wrexham
"""
