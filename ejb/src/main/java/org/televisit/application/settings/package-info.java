/** What a hospital may set, and what it may not set it to. */
package org.televisit.application.settings;
