package org.televisit.application.call;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.televisit.application.signaling.ChatKeeping;
import org.televisit.application.signaling.GuestEvents;
import org.televisit.application.signaling.RecordingKeeping;
import org.televisit.application.signaling.RoomEvents;
import org.televisit.application.signaling.SignalingHub;
import org.televisit.application.time.ApplicationClock;

/** The one signalling hub of this node, for whoever injects {@link SignalingHub}; ends with the application. */
@ApplicationScoped
public class HubBean {

    @Inject
    private CallSettings settings;

    @Inject
    private RoomEvents events;

    @Inject
    private GuestEvents guests;

    @Inject
    private ChatKeeping chat;

    @Inject
    private RecordingKeeping recordings;

    @Inject
    private ApplicationClock clock;

    @Resource
    private ManagedExecutorService writes;

    @Resource
    private ManagedScheduledExecutorService timers;

    private SignalingHub hub;

    @PostConstruct
    void open() {
        hub = new SignalingHub(
                events,
                guests,
                chat,
                recordings,
                writes,
                (delay, task) -> timers.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS),
                settings::socketGrace,
                System::nanoTime,
                clock::now);
    }

    /** The hub is final and has no proxy: whoever injects it holds it itself. */
    @Produces
    public SignalingHub hub() {
        return hub;
    }

    @PreDestroy
    void close() {
        hub.shutDown();
    }
}
