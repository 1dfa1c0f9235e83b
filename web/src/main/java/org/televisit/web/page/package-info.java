/** What every page shares: the reader's language and zone, words for times and refusals, and what happens on errors. */
package org.televisit.web.page;
