package org.televisit.domain.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Where the chain goes on from, after what was old enough was deleted.
 *
 * @param length how many places were before; 0 when none was deleted
 * @param mac of the last of them
 * @param seal over both; null when none was deleted
 */
record ChainBase(long length, String mac, String seal) {

    static ChainBase read(Connection connection) throws SQLException {
        String sql = "select base_length, base_mac, base_seal from audit_chain where id = 1";
        try (PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            rows.next();
            String mac = rows.getString(2);
            return new ChainBase(rows.getLong(1), mac == null ? AuditLink.NONE : mac, rows.getString(3));
        }
    }

    /** Whether it is one of ours. */
    boolean holds(Seal by) {
        return length == 0
                ? seal == null && mac.equals(AuditLink.NONE)
                : by.ofBase(length, mac).equals(seal);
    }
}
