/** Text messages over the HTTP gateway that the settings describe. */
package org.televisit.infrastructure.sms;
