/** Mail through the mail session of the server. */
package org.televisit.infrastructure.mail;
