/** What an open page needs to be told news: a ticket for its socket. */
package org.televisit.domain.notice;
