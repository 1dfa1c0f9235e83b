package org.televisit.application.news;

import java.time.ZoneId;
import java.util.Locale;

/**
 * What a used ticket gives: a page that may be told its owner's news.
 *
 * @param subject the OIDC sub of the owner
 * @param locale in which the page is written
 * @param zone of the page; null while it has none
 */
public record PageGrant(String subject, Locale locale, ZoneId zone) {}
