package org.televisit.walls;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What {@link ArchitectureTest} asks of a class where ArchUnit has no ready question. */
final class HouseConditions {

    /** Everything that may be called by anybody, each with the reason beside it where it is declared. */
    private static final Set<String> OPEN_TO_EVERYONE = Set.of(
            // the socket side has no caller identity in the container: the acting participant is an argument
            "CallPresence",
            "ChatPresence",
            "GuestPresence",
            // a guest has no account: the secret of a link stands for who it is, then a ticket
            "GuestDoor",
            "GuestWithdrawal",
            "RecordingPresence",
            // a provider does not sign in: its signature, or its secret and its address, say who it is
            "PaymentWebhooks",
            // nor does the identity provider when it tells of a sign-out: its signature says who it is
            "BackChannelLogout",
            // the upgrade has none either: the ticket is who asks
            "PageTickets.use",
            // a pharmacist does not sign in: who knows the code holds the paper, and learns only whether it is valid
            "PrescriptionCheck",
            // asked before anybody is let in
            "AccountService.shutOut",
            // whoever has lost their last role is refused like others, and that is written down as well
            "RefusalService.roleMissing",
            "RefusalService.tokenMisplaced",
            // its token stands for the sign-in that calendar programmes cannot do
            "CalendarFeedService.feed");

    /** Rows that are written once, or whose key alone is their content. */
    private static final Set<String> APPEND_ONLY = Set.of(
            "AuditEvent",
            "GuestConsent",
            "GuestTicket",
            "HeldCell",
            "JoinTicket",
            "ObeyedLogout",
            "PageTicket",
            "Evidence",
            "Presence",
            "Participation",
            "ChatFilePiece",
            "NoteAmendment",
            "SharedDocumentPiece",
            "ConsentRecord",
            "ConsentText",
            "RecordingChunk",
            "QualitySample",
            "Outage",
            "PaymentEvent");

    /** Interfaces with one implementation: the other side of them is another technology. */
    private static final Set<String> PORTS = Set.of(
            "ChainKey",
            "ChatKeeping",
            "GuestEvents",
            "IdentityDirectory",
            "LogoutTokens",
            "MailCarrier",
            "MasterKeys",
            "NoticePage",
            "OutboxLedger",
            "PrescriptionPaper",
            "PushCarrier",
            "PushDevices",
            "StepUpProvider",
            "RecordingKeeping",
            "RoomEvents",
            "SmsGateway",
            "Peer",
            "Ticker",
            "VisitLength",
            "WebhookSender",
            "Wire");

    private static final List<Class<? extends java.lang.annotation.Annotation>> EJB_KINDS =
            List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

    static final DescribedPredicate<JavaClass> ARE_EJBS =
            DescribedPredicate.describe("are EJBs", type -> EJB_KINDS.stream().anyMatch(type::isAnnotatedWith));

    static final DescribedPredicate<JavaClass> ARE_ENTITIES = DescribedPredicate.describe(
            "are entities", type -> type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class));

    private HouseConditions() {}

    /** Calls that read the clock of the machine, whatever type they come by. */
    static ArchCondition<JavaClass> readTheSystemClock() {
        return condition("read the system clock", (type, events) -> {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (readsClock(call)) {
                    events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
                }
            }
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                            && call.getTarget().getRawParameterTypes().isEmpty())
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
        });
    }

    private static boolean readsClock(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        boolean clockGiven = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.isEquivalentTo(java.time.Clock.class));
        boolean javaTimeNow = owner.startsWith("java.time.") && call.getName().equals("now") && !clockGiven;
        boolean systemClock = owner.equals("java.time.Clock") && call.getName().startsWith("system");
        return javaTimeNow
                || systemClock
                || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    }

    static ArchCondition<JavaClass> sayWhoMayCall() {
        return condition("say who may call them", (type, events) -> {
            boolean onClass = saysWho(type);
            for (JavaMethod method : type.getMethods()) {
                boolean open = method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC);
                if (open && !onClass && !saysWho(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says not who may call"));
                }
            }
        });
    }

    private static boolean saysWho(CanBeAnnotated element) {
        return element.isAnnotatedWith(RolesAllowed.class)
                || element.isAnnotatedWith(PermitAll.class)
                || element.isAnnotatedWith(DenyAll.class);
    }

    static ArchCondition<JavaClass> permitEveryoneOnlyWhenListed() {
        return condition("permit everyone only when listed", (type, events) -> {
            boolean listed = OPEN_TO_EVERYONE.contains(type.getSimpleName()) || nobodyCanCall(type);
            if (type.isAnnotatedWith(PermitAll.class) && !listed) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " is open to everyone, unlisted"));
            }
            for (JavaMethod method : type.getMethods()) {
                String name = type.getSimpleName() + "." + method.getName();
                if (method.isAnnotatedWith(PermitAll.class) && !listed && !OPEN_TO_EVERYONE.contains(name)) {
                    events.add(SimpleConditionEvent.violated(method, name + " is open to everyone, unlisted"));
                }
            }
        });
    }

    // a timer is called by the container, which has no identity then; with no public method nobody else can
    private static boolean nobodyCanCall(JavaClass type) {
        return type.getMethods().stream()
                .noneMatch(method -> method.getModifiers().contains(JavaModifier.PUBLIC));
    }

    static ArchCondition<JavaClass> beVersionedOrAppendOnly() {
        return condition("be versioned, or append-only", (type, events) -> {
            boolean versioned = type.getAllFields().stream()
                    .anyMatch(field -> field.isAnnotatedWith(jakarta.persistence.Version.class));
            if (!versioned && !APPEND_ONLY.contains(type.getSimpleName())) {
                events.add(SimpleConditionEvent.violated(type, type.getName() + " has no @Version"));
            }
        });
    }

    static ArchCondition<JavaClass> haveTwoImplementationsOrBeAPort() {
        return condition("have two implementations or be a port", (type, events) -> {
            boolean functional = type.tryGetAnnotationOfType("java.lang.FunctionalInterface")
                    .map(JavaAnnotation::getType)
                    .isPresent();
            if (type.getSimpleName().equals("package-info")) {
                return;
            }
            int implementations = type.getAllSubclasses().size();
            if (!functional && implementations < 2 && !PORTS.contains(type.getSimpleName())) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " has " + implementations + " implementation(s) and is no port"));
            }
        });
    }

    private static ArchCondition<JavaClass> condition(String text, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
