package org.televisit.application.security;

import java.util.List;

/**
 * A page of accounts, the latest sign-in first.
 *
 * @param next the place after which the next page begins; null at the end
 */
public record AccountPage(List<AccountView> accounts, String next) {}
