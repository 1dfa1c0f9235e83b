package org.televisit.application.rating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.application.appointment.Parties;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.rating.Rating;
import org.televisit.domain.rating.RatingKey;
import org.televisit.domain.rating.RatingRepository;
import org.televisit.domain.rating.Survey;
import org.televisit.domain.shared.BusinessException;

/** Takes what patients think of their visits, and tells admins what it comes to; doctors are told nothing. */
@Stateless
@RolesAllowed(Roles.PATIENT)
public class RatingService {

    private static final int SHOWN = 50;

    @Inject
    private Parties parties;

    @Inject
    private RatingRepository ratings;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * The patient rates the visit, or changes what they said within a day.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; CONFLICT not-held, rating-stands; INVALID
     *     stars-missing, note-too-long
     */
    public void rate(String appointmentId, int stars, Survey survey, String words) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        // locked, so that two at once make one rating
        Appointment visit = parties.toAttend(appointmentId, actor);
        ratings.of(visit)
                .ifPresentOrElse(
                        said -> said.change(stars, survey, words, now),
                        () -> ratings.add(Rating.of(visit, stars, survey, words, now)));
        audit.record(actor, AuditEntry.ofVisit(AuditAction.RATE, visit, Integer.toString(stars)));
    }

    /**
     * What the patient said of the visit.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public Optional<RatingView> of(String appointmentId) {
        Actor actor = caller.actor();
        Appointment visit = parties.toAttend(appointmentId, actor);
        return ratings.of(visit).map(rating -> RatingView.of(rating, clock.now()));
    }

    /**
     * All of them in figures, and a page of them without names, the newest first.
     *
     * @param before null for the first page, then {@link RatingOverview#next()}
     */
    @RolesAllowed(Roles.ADMIN)
    public RatingOverview overview(RatingKey before) {
        Instant now = clock.now();
        List<Rating> read = ratings.newest(before, SHOWN + 1);
        boolean more = read.size() > SHOWN;
        List<Rating> shown = more ? read.subList(0, SHOWN) : read;
        return new RatingOverview(
                ratings.figures(),
                shown.stream().map(rating -> RatingView.of(rating, now)).toList(),
                more ? RatingKey.after(shown.get(SHOWN - 1)) : null);
    }
}
