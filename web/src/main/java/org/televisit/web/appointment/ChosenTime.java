package org.televisit.web.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import org.televisit.domain.shared.BusinessException;

/** The time that a slot's button carries with it. */
final class ChosenTime {

    private ChosenTime() {}

    /** @throws BusinessException INVALID slot-outside when it is no time at all */
    static Instant of(HttpServletRequest request) {
        try {
            String start = request.getParameter("start");
            return Instant.parse(start == null ? "" : start);
        } catch (DateTimeException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "slot-outside", e);
        }
    }
}
