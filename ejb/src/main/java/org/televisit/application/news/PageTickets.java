package org.televisit.application.news;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.notice.PageTicket;
import org.televisit.domain.notice.PageTicketRepository;
import org.televisit.domain.person.Account;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.SecretToken;

/** Gives pages the tickets that open their sockets, and takes them: once, within minutes, from their owner. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class PageTickets {

    private static final Logger LOG = Logger.getLogger(PageTickets.class);

    @Inject
    private PageTicketRepository tickets;

    @Inject
    private PersonRepository people;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * A ticket for one page of the caller.
     *
     * @param locale in which the page is written
     * @param zone of the page; null while it has none
     */
    public String issue(Locale locale, ZoneId zone) {
        Instant now = clock.now();
        String token = SecretToken.next();
        tickets.save(
                PageTicket.issue(
                        caller.actor().subject(),
                        SecretToken.hashOf(token),
                        locale.getLanguage(),
                        zone == null ? null : zone.getId(),
                        now),
                now);
        return token;
    }

    /**
     * Uses a ticket up; empty when it is unknown, used or expired, another person's, or when its owner is shut out. The
     * upgrade has no caller in the container: the ticket is who asks.
     *
     * @param boundSubject the person that the HTTP session belongs to, or null without one
     */
    @PermitAll
    public Optional<PageGrant> use(String token, String boundSubject) {
        String hash = SecretToken.hashOf(token);
        PageTicket known = tickets.byHash(hash).orElse(null);
        if (known == null || boundSubject != null && !boundSubject.equals(known.subject())) {
            LOG.info("A page's ticket was refused: unknown or of another");
            return Optional.empty();
        }
        boolean out =
                people.accountBySubject(known.subject()).map(Account::shutOut).orElse(true);
        if (out || !tickets.use(hash, clock.now())) {
            LOG.info("A page's ticket was refused: spent, or its owner is shut out");
            return Optional.empty();
        }
        return Optional.of(new PageGrant(
                known.subject(),
                Locale.forLanguageTag(known.language()),
                known.zone() == null ? null : ZoneId.of(known.zone())));
    }
}
