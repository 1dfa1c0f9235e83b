package org.televisit.web.chat;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.List;
import org.televisit.application.chat.ChatEntry;
import org.televisit.application.chat.ChatHistory;
import org.televisit.application.chat.ChatService;
import org.televisit.domain.chat.ChatKey;
import org.televisit.web.page.PartsOnly;
import org.televisit.web.page.Reader;

/** What the two of a visit wrote, page by page; the place that is paged to stands in the address. */
@Named("visitChat")
@RequestScoped
public class VisitChatBacking {

    private static final int PAGE = 50;
    private static final double KILO = 1_000;
    private static final double MEGA = 1_000_000;

    @Inject
    private ChatService chat;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private ChatHistory page;

    /** The messages of this page, the earliest first; none for an admin, whom they are no business of. */
    public List<ChatEntry> getEntries() {
        return page().entries();
    }

    /** What the page before is asked for; null when there is none. */
    public String getEarlier() {
        ChatKey earlier = page().earlier();
        return earlier == null ? null : earlier.token();
    }

    /** Whether this is not the page of the latest. */
    public boolean isLatestElsewhere() {
        return before() != null;
    }

    /** The size of an entry's file, such as 48 kB. */
    public String size(ChatEntry entry) {
        int bytes = entry.file().size();
        NumberFormat number = NumberFormat.getInstance(reader.getLocale());
        number.setMaximumFractionDigits(bytes < MEGA ? 0 : 1);
        return bytes < MEGA ? number.format(Math.max(1, bytes / KILO)) + " kB" : number.format(bytes / MEGA) + " MB";
    }

    private String before() {
        return request.getParameter("chat");
    }

    // A page that reads parts of itself again has the messages before it already: nobody opens anything then.
    private ChatHistory page() {
        if (page == null) {
            boolean unwanted = reader.isAdmin() || request.getHeader(PartsOnly.HEADER) != null;
            ChatKey before = before() == null ? null : ChatKey.parse(before());
            page = unwanted ? new ChatHistory(List.of(), null) : chat.read(request.getParameter("id"), before, PAGE);
        }
        return page;
    }
}
