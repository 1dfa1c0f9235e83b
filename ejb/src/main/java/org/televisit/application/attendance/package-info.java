/** Settling visits by the facts of who came and who tried. */
package org.televisit.application.attendance;
