package org.televisit.web.signaling;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at every open socket once a second: pings, stalls, closes that are not answered. */
@ApplicationScoped
public class SocketWatch {

    private static final Logger LOG = Logger.getLogger(SocketWatch.class);

    @Resource
    private ManagedScheduledExecutorService timers;

    private final Set<SocketPeer> peers = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> ticking;

    @PostConstruct
    void start() {
        ticking = timers.scheduleWithFixedDelay(this::lookAtAll, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ticking.cancel(false);
    }

    /** Watches the peer until what this answers is run; that may be after the application has stopped. */
    Runnable add(SocketPeer peer) {
        Set<SocketPeer> watched = peers;
        watched.add(peer);
        return () -> watched.remove(peer);
    }

    /** An exception would end the schedule, and with it every watch. */
    private void lookAtAll() {
        for (SocketPeer peer : peers) {
            try {
                peer.look();
            } catch (RuntimeException e) {
                LOG.warn("A socket could not be looked at", e);
            }
        }
    }
}
