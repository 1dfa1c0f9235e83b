package org.televisit.application.house;

import java.util.List;
import org.televisit.application.health.PartReport;

/**
 * What needs somebody's hand now, beside visits whose patient is not ready.
 *
 * @param messages of the last week that could not be sent, and are not tried any more
 * @param deliveries of the last week that another system did not take
 * @param refunds that patients wait for
 * @param parts of the house that are not well
 */
public record HouseCare(long messages, long deliveries, long refunds, List<PartReport> parts) {

    /** Nothing is amiss. */
    public boolean nothing() {
        return messages == 0 && deliveries == 0 && refunds == 0 && parts.isEmpty();
    }
}
