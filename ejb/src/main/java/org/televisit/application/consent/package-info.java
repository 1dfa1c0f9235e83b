/** What people are asked to agree to, what they decided, and reading that again (REQUIREMENTS R3). */
package org.televisit.application.consent;
