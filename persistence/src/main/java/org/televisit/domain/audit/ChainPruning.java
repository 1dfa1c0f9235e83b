package org.televisit.domain.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Takes the oldest lines off the beginning of the trail, with their places, and seals where it goes on from: so the rest
 * can be checked as before, and nobody without the key can take away more. Lines of a patient under legal hold stay,
 * and with them all that came after.
 */
public final class ChainPruning {

    private static final String FIRST =
            "select l.place, l.mac, e.happened_at, case when exists (select 1 from legal_hold h"
                    + " where h.patient_id = e.patient_id and h.ended_at is null) then 1 else 0 end"
                    + " from audit_link l join audit_event e on e.id = l.event_id"
                    + " where l.place > ? order by l.place fetch first ? rows only";

    private final Connection connection;

    /** Works on this connection, in its transaction. */
    public ChainPruning(Connection connection) {
        this.connection = connection;
    }

    private record End(int count, long place, String mac) {}

    /** How many lines at the beginning are older than this; counted up to so many. */
    public int due(Instant before, int most) throws SQLException {
        return end(before, most).count;
    }

    /** Takes some away; how many. */
    public int prune(Instant before, int most, Seal seal) throws SQLException {
        new ChainStore(connection).headLocked();
        End end = end(before, most);
        if (end.count == 0) {
            return 0;
        }
        run("delete from audit_event where id in (select event_id from audit_link where place <= ?)", end.place);
        run("delete from audit_link where place <= ?", end.place);
        String sql = "update audit_chain set base_length = ?, base_mac = ?, base_seal = ? where id = 1";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, end.place);
            update.setString(2, end.mac);
            update.setString(3, seal.ofBase(end.place, end.mac));
            update.executeUpdate();
        }
        return end.count;
    }

    // a hole in the chain ends it too: what was tampered with stays to be found
    private End end(Instant before, int most) throws SQLException {
        ChainBase base = ChainBase.read(connection);
        End end = new End(0, base.length(), base.mac());
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setLong(1, base.length());
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()
                        && rows.getLong(1) == end.place + 1
                        && ChainStore.moment(rows, 3).isBefore(before)
                        && rows.getInt(4) == 0) {
                    end = new End(end.count + 1, rows.getLong(1), rows.getString(2));
                }
            }
        }
        return end;
    }

    private void run(String sql, long place) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, place);
            delete.executeUpdate();
        }
    }
}
