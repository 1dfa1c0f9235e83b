package org.televisit.domain.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.shared.VersionedEntity;

/** One stay of one side in the room: a live socket, or the grace after it was lost. */
@Entity
public class Presence extends VersionedEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Call call;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ParticipantRole role;

    @Column(nullable = false, updatable = false)
    private Instant arrivedAt;

    private Instant leftAt;

    @Column(length = 64)
    private String node;

    protected Presence() {}

    static Presence arrived(Call call, ParticipantRole role, String node, Instant now) {
        Presence presence = new Presence();
        presence.call = Objects.requireNonNull(call, "call");
        presence.role = Objects.requireNonNull(role, "role");
        presence.arrivedAt = now;
        presence.node = node;
        return presence;
    }

    /** They came again while they count as there, perhaps to another node of the server. */
    void goesOnAt(String newNode) {
        node = newNode;
    }

    /** They are no longer there; the first such word counts. */
    public void left(Instant now) {
        if (leftAt == null) {
            leftAt = now.isBefore(arrivedAt) ? arrivedAt : now;
        }
    }

    /** In whose room. */
    public Call call() {
        return call;
    }

    /** Which side. */
    public ParticipantRole role() {
        return role;
    }

    /** From when on they were there. */
    public Instant arrivedAt() {
        return arrivedAt;
    }

    /** The node of the server that holds their socket; null for a stay from before this was kept. */
    public String node() {
        return node;
    }

    /** Null while they are there. */
    public Instant leftAt() {
        return leftAt;
    }
}
