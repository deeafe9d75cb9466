package org.hufu.web.account;

import java.util.List;

/** Some organisations. */
public record OrganisationsJson(List<OrganisationJson> items, String nextCursor) {}
