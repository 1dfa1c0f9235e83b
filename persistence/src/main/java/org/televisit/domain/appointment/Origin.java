package org.televisit.domain.appointment;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;

/** What a visit came of, where it was not booked for itself: a series, or a visit that could not take place. */
@Embeddable
class Origin {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id", updatable = false)
    private Series series;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "rebooked_from", updatable = false)
    private Appointment rebookedFrom;

    protected Origin() {}

    static Origin of(Series series) {
        Origin origin = new Origin();
        origin.series = series;
        return origin;
    }

    static Origin of(Appointment cancelled) {
        Origin origin = new Origin();
        origin.rebookedFrom = cancelled;
        return origin;
    }

    Series series() {
        return series;
    }

    Appointment rebookedFrom() {
        return rebookedFrom;
    }
}
