package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.notification.PushDevice;
import org.televisit.domain.notification.ReachRepository;
import org.televisit.domain.notification.Relevance;
import org.televisit.domain.person.Person;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** A person's own browsers that are told of news, and the news that such a browser asks for (REQUIREMENTS N3). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR})
public class PushService {

    private static final Logger LOG = Logger.getLogger(PushService.class);
    private static final int MOST = 5;
    private static final Duration NEW = Duration.ofHours(4);

    @Inject
    private ReachRepository reach;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private PersonRepository people;

    @Inject
    private PushSettings settings;

    @Inject
    private NotificationSettings rules;

    @Inject
    private MailSettings hospital;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** The caller's browsers, the newest first. */
    public List<DeviceView> devices() {
        return reach.devicesOf(caller.actor().subject()).stream()
                .map(device -> new DeviceView(device.endpointHash(), device.madeAt()))
                .toList();
    }

    /**
     * Has a browser of the caller's told of news from now on. Said again it changes nothing; of more than five the oldest
     * is forgotten.
     *
     * @param endpoint the address that the browser has from its push service
     * @throws BusinessException CONFLICT push-off where the hospital has none; INVALID push-service for an address of
     *     nobody we know
     */
    public DeviceView add(String endpoint) {
        if (!settings.enabled()) {
            throw new BusinessException(Category.CONFLICT, "push-off");
        }
        if (endpoint.length() > PushDevice.LONGEST || !settings.hosts().allow(endpoint)) {
            throw new BusinessException(Category.INVALID, "push-service");
        }
        Actor actor = caller.actor();
        Instant now = clock.now();
        PushDevice asked = PushDevice.at(endpoint, actor.subject(), now);
        PushDevice known = reach.device(asked.endpointHash()).orElse(null);
        if (known == null || !known.subject().equals(actor.subject())) {
            audit.record(actor, AuditEntry.ofAccount(AuditAction.PUSH_ON, actor.subject(), null));
        }
        if (known == null) {
            reach.add(asked);
        } else {
            known.belongsTo(actor.subject(), now);
        }
        reach.devicesOf(actor.subject()).stream().skip(MOST).forEach(reach::remove);
        PushDevice device = known == null ? asked : known;
        return new DeviceView(device.endpointHash(), device.madeAt());
    }

    /**
     * Tells a browser of the caller's nothing any more.
     *
     * @throws BusinessException NOT_FOUND, also for a browser of somebody else's
     */
    public void remove(String id) {
        Actor actor = caller.actor();
        PushDevice device = reach.device(id)
                .filter(known -> known.subject().equals(actor.subject()))
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        reach.remove(device);
        audit.record(actor, AuditEntry.ofAccount(AuditAction.PUSH_OFF, actor.subject(), null));
        LOG.debug("A browser is told of news no more");
    }

    /** What a browser of the caller's was last told to ask for, while it is true; else that there may be something. */
    public Brief news() {
        String subject = caller.actor().subject();
        Instant now = clock.now();
        BriefWriter writer = new BriefWriter(hospital);
        return reach.devicesOf(subject).stream()
                .filter(device ->
                        device.newsKey() != null && now.isBefore(device.newsAt().plus(NEW)))
                .max(Comparator.comparing(PushDevice::newsAt))
                .flatMap(device -> outbox.byKey(device.newsKey()))
                .flatMap(message -> told(message, now))
                .map(facts -> writer.write(facts, facts.now()))
                .orElseGet(() -> writer.nothingNew(
                        people.personBySubject(subject).map(Person::language).orElse(null)));
    }

    private Optional<MessageFacts> told(OutboxMessage message, Instant now) {
        return Optional.of(outbox.facts(message.id())).filter(facts -> Relevance.of(facts, rules.reminders(), now));
    }
}
