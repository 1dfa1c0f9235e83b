/** Telling people by mail what became of their visits: written with the act, sent after the commit, and to be read. */
package org.televisit.application.notification;
