/** What people are told by mail, from the moment it is true until it was sent, and their private calendar address. */
package org.televisit.domain.notification;
