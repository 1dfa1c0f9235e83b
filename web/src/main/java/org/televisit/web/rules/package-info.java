/** The page on which admins read and change the rules (REQUIREMENTS O5). */
package org.televisit.web.rules;
