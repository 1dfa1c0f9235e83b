package org.televisit.benchmark;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.notification.VisitMessages;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.shared.BusinessException;

/** The product's own service as a patient calls it: rules, rows, audit and the view that the page shows. */
final class ThroughTheService implements Way {

    private static final Set<String> TAKEN = Set.of("slot-taken", "patient-busy", "already-booked");

    private final Sessions sessions;
    private final Caller caller = new Caller();
    private final BookingService service;

    /** Who calls, which the container would know. */
    private static final class Caller extends CurrentActor {

        private Actor actor;

        @Override
        public Actor actor() {
            return actor;
        }
    }

    /** @param messages whether the confirmations and reminders are written too */
    ThroughTheService(Sessions sessions, boolean messages) {
        this.sessions = sessions;
        ApplicationClock clock = new ApplicationClock();
        Object[] observer = new Object[1];
        Assembly assembly = new Assembly(sessions.shared(), event -> {
                    if (observer[0] != null && event instanceof VisitEvent) {
                        observe(observer[0], event);
                    }
                })
                .with(CurrentActor.class, caller)
                .with(ApplicationClock.class, clock);
        service = assembly.make(BookingService.class);
        observer[0] = messages ? assembly.make(VisitMessages.class) : null;
    }

    private static void observe(Object observer, Object event) {
        Method method = Arrays.stream(observer.getClass().getDeclaredMethods())
                .filter(each -> each.getParameterCount() == 1 && each.getParameterTypes()[0] == VisitEvent.class)
                .findFirst()
                .orElseThrow();
        method.setAccessible(true);
        try {
            method.invoke(observer, event);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean book(Town.Wish wish) {
        caller.actor = new Actor(wish.patient().subject(), Set.of(Roles.PATIENT), null);
        BookRequest request = new BookRequest(wish.doctor().publicId(), "FOLLOW_UP", wish.start());
        try {
            sessions.inTransaction(() -> service.book(request));
            return true;
        } catch (BusinessException refusal) {
            if (TAKEN.contains(refusal.reason())) {
                return false;
            }
            throw refusal;
        }
    }
}
