package org.televisit.application.news;

import java.util.List;
import java.util.Map;
import org.televisit.application.notice.Notice;

/**
 * What is to be told once the running transaction is committed; copies, nothing of the transaction's own.
 *
 * @param notices by the OIDC sub of who hears them
 */
record Posting(Map<String, List<Notice>> notices) {}
