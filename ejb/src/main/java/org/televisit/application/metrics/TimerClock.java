package org.televisit.application.metrics;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.time.Instant;

/** Stands around every timer of the application (ejb-jar.xml) and notes that it ran. Changes nothing of what it does. */
public class TimerClock {

    @Inject
    private TimerMetrics metrics;

    /** For the container. */
    public TimerClock() {}

    /** Notes on these. */
    TimerClock(TimerMetrics metrics) {
        this.metrics = metrics;
    }

    /** Runs the timer. */
    @AroundTimeout
    public Object around(InvocationContext tick) throws Exception {
        String timer = tick.getMethod().getDeclaringClass().getSimpleName();
        Instant begun = metrics.now();
        boolean well = false;
        try {
            Object nothing = tick.proceed();
            well = true;
            return nothing;
        } finally {
            metrics.ended(timer, begun, well);
        }
    }
}
