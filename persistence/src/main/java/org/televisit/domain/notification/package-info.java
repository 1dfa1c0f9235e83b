/** What people are told by mail, text message and push, from the moment it is true until it was sent, and their private calendar address. */
package org.televisit.domain.notification;
