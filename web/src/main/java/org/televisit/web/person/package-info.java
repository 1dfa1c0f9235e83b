/** The page of one's own: name as the account has it, language, zone. */
package org.televisit.web.person;
