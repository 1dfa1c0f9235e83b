package org.televisit.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.televisit.application.security.AccountService;
import org.televisit.application.security.AccountView;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Everybody with an account; who is blocked is out within seconds, calls included (REQUIREMENTS I2). */
@Named("people")
@RequestScoped
public class PeopleBacking {

    @Inject
    private AccountService accounts;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private String query;
    private String subject;
    private String reason;
    private List<AccountView> all;

    /** Those whose name holds what was typed. */
    public List<AccountView> getShown() {
        if (all == null) {
            all = accounts.accounts();
        }
        String wanted = query == null ? "" : query.trim().toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(each -> name(each).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /** Shuts a person out; asked for once, in a dialog, with a reason. */
    public void block() {
        accounts.block(subject, reason);
        all = null;
        reason = null;
        notices.done("people.blocked");
    }

    /** Lets the person in again whom the button names. */
    public void unblock() {
        accounts.unblock(request.getParameter("subject"));
        all = null;
        notices.done("people.unblocked");
    }

    /** The name of the record; an admin has none, so theirs is known to themselves alone. */
    public String name(AccountView account) {
        if (!account.name().equals(account.subject())) {
            return account.name();
        }
        return self(account) ? reader.getName() : words.text("people.unnamed");
    }

    /** "Patient", "Doctor, Admin". */
    public String roles(AccountView account) {
        return account.roles().stream()
                .sorted()
                .map(role -> words.text("role." + role))
                .collect(Collectors.joining(", "));
    }

    /** "Last here today, 14:00", and for those shut out why. */
    public String about(AccountView account) {
        String seen = account.lastSignInAt() == null
                ? words.text("people.neverHere")
                : words.with("people.lastHere", times.dayAndClock(account.lastSignInAt(), ZoneId.of("UTC")));
        return roles(account) + " · " + seen;
    }

    /** Whether the admin looks at their own line: nobody blocks themselves. */
    public boolean self(AccountView account) {
        return account.subject().equals(reader.getVisitor().subject());
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
