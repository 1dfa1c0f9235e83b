/** The rules as admins read and change them, and how every node learns of it (REQUIREMENTS O5). */
package org.televisit.application.rules;
