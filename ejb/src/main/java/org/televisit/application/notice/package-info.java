/**
 * The board that tells people's open pages what has happened. Plain Java: no type of a container, so that it is tested
 * without one; what is told, and to whom, is decided in {@code org.televisit.application.news}. The messages are
 * described in docs/notices-protocol.md.
 */
package org.televisit.application.notice;
