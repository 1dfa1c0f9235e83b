/** What another system is to be told of visits, and whether it has been. */
package org.televisit.domain.webhook;
