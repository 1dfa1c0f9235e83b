package org.televisit.domain.shared;

/**
 * The end of a query that shows a page of very many rows. The number is written into the query: PostgreSQL plans a
 * statement that is asked often without its values, takes an unknown number for a tenth of all rows, and sets workers
 * to reading them all.
 */
public final class FewRows {

    private FewRows() {}

    /** To be put behind "order by". */
    public static String atMost(int rows) {
        return " fetch first " + rows + " rows only";
    }
}
