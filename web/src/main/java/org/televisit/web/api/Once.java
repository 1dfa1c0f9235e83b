package org.televisit.web.api;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that takes the header {@code Idempotency-Key}: asked again with the same key it is not done again, and
 * answers what it answered. All that it does must be done in the transaction of the request ({@link OnceFilter}), so
 * none that begins transactions of its own may have this.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Once {}
