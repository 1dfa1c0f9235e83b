/** A demonstration day, made through the application's own services; asleep unless the setting asks for it. */
package org.televisit.application.demo;
