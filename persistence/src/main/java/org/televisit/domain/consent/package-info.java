/** Who agreed to what in which words, and who took it back (REQUIREMENTS R3). */
package org.televisit.domain.consent;
