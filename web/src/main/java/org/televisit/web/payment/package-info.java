/** Pages about money: what is to be received, given back and looked at. */
package org.televisit.web.payment;
