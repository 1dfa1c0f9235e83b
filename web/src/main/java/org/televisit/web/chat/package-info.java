/** What was written in a visit, to be read on its page. */
package org.televisit.web.chat;
