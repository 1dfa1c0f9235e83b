/** What a hospital has set its rules to on the admins' page (REQUIREMENTS O5). */
package org.televisit.domain.rules;
