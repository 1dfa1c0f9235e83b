/** News for open pages: the ticket a page asks for, and the words in which it is told. */
package org.televisit.web.notice;
