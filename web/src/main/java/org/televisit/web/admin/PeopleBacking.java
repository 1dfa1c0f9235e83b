package org.televisit.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.televisit.application.security.AccountPage;
import org.televisit.application.security.AccountService;
import org.televisit.application.security.AccountView;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;
import org.televisit.web.security.ProviderPages;

/** Everybody with an account; who is blocked is out within seconds, calls included (REQUIREMENTS I2). */
@Named("people")
@RequestScoped
public class PeopleBacking {

    private static final int PAGE = 30;

    @Inject
    private AccountService accounts;

    @Inject
    private ProviderPages console;

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
    private AccountPage page;

    /** Those whose name holds what was typed, a page of them. */
    public List<AccountView> getShown() {
        return page().accounts();
    }

    /** The address of the next page, or null at the end. */
    public String getNext() {
        return page().next() == null
                ? null
                : address(getQuery()) + "&after=" + URLEncoder.encode(page().next(), StandardCharsets.UTF_8);
    }

    /** The address of the first page when the reader has gone on, else null. */
    public String getFirst() {
        return after() == null ? null : address(getQuery());
    }

    private String address(String named) {
        return request.getContextPath() + "/admin/people.xhtml?q=" + URLEncoder.encode(named, StandardCharsets.UTF_8);
    }

    private AccountPage page() {
        if (page == null) {
            page = accounts.accounts(getQuery(), after(), PAGE);
        }
        return page;
    }

    // who types another name begins anew
    private String after() {
        return getQuery().equals(asked()) ? request.getParameter("after") : null;
    }

    private String asked() {
        String named = request.getParameter("q");
        return named == null ? "" : named;
    }

    /** Shuts a person out; asked for once, in a dialog, with a reason. */
    public void block() {
        accounts.block(subject, reason);
        page = null;
        reason = null;
        notices.done("people.blocked");
    }

    /** Lets the person in again whom the button names. */
    public void unblock() {
        accounts.unblock(request.getParameter("subject"));
        page = null;
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

    /** Where Keycloak's console lists everybody. */
    public String getConsole() {
        return console.people();
    }

    /** Where Keycloak's console shows this person, their roles among it. */
    public String consoleOf(AccountView account) {
        return console.person(account.subject());
    }

    public String getQuery() {
        return query == null ? asked() : query;
    }

    public void setQuery(String query) {
        this.query = query == null ? "" : query;
        page = null;
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
