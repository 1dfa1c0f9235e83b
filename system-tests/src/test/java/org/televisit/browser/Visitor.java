package org.televisit.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.televisit.product.Person;
import org.televisit.product.Product;
import org.televisit.product.Session;
import org.televisit.product.Visit;

/** Somebody at a browser of their own: cookies, pages, and what the browser had to say about them. */
public final class Visitor {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final String HOMES = "/(patient|doctor|admin)/.*";

    // tests ask the page's connections for figures and cut its sockets, so each is noted when it is made
    private static final String NOTE_CONNECTIONS =
            """
            (() => {
              const noted = (Native, list) => class extends Native {
                constructor(...settings) { super(...settings); list.push(this); }
              };
              window.televisitConnections = [];
              window.televisitSockets = [];
              window.RTCPeerConnection = noted(window.RTCPeerConnection, window.televisitConnections);
              window.WebSocket = noted(window.WebSocket, window.televisitSockets);
            })()""";

    private static final String MODEST_CAMERA =
            """
            (() => {
              const devices = window.MediaDevices?.prototype;
              if (!devices) return;
              const { getUserMedia } = devices;
              const gives = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 10, max: 10 } };
              devices.getUserMedia = function (wanted) {
                const video = wanted?.video ? { ...wanted.video, ...gives } : false;
                return getUserMedia.call(this, { ...wanted, video });
              };
            })()""";

    private final Product product;
    private final Person person;
    private final BrowserContext context;
    private final List<String> console = new ArrayList<>();
    private final Collection<String> hosts = new TreeSet<>();
    private Page page;

    Visitor(Product product, Person person, Browser browser, Browser.NewContextOptions options) {
        this.product = product;
        this.person = person;
        this.context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.addInitScript(NOTE_CONNECTIONS);
        this.page = listenTo(context.newPage());
    }

    private Page listenTo(Page opened) {
        opened.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
        opened.onPageError(error -> console.add("uncaught: " + error));
        opened.onRequest(request -> note(request.url()));
        return opened;
    }

    private void note(String url) {
        if (url.startsWith("http") || url.startsWith("ws")) {
            hosts.add(URI.create(url.replaceFirst("[?#].*", "")).getAuthority());
        }
    }

    /** Before the first page: a camera of 360 lines and 10 pictures a second. */
    void hasModestCamera() {
        context.addInitScript(MODEST_CAMERA);
    }

    public Product product() {
        return product;
    }

    public Person person() {
        return person;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** What the pages wrote to the console, errors nobody caught among it. */
    public List<String> console() {
        return List.copyOf(console);
    }

    /** All hosts (with port) that the pages asked anything of. */
    public Collection<String> hosts() {
        return List.copyOf(hosts);
    }

    /** Goes to the application and through the real sign-in page, and arrives at their home. */
    public Visitor signsInByPage() {
        opens("/").typesPassword();
        page.waitForURL(Pattern.compile(Pattern.quote(product.web()) + HOMES));
        return this;
    }

    /**
     * Goes the same way without a page being drawn, which costs a third of it; their cookies are the browser's
     * afterwards, that of the zone among them: the first page isn't read twice to learn it. No page is open yet.
     */
    public Visitor signsIn() {
        APIRequestContext requests = context.request();
        APIResponse home = requests.post(
                Session.signInAddress(requests.get(product.web() + "/").text()),
                RequestOptions.create()
                        .setForm(FormData.create()
                                .set("username", person.username())
                                .set("password", person.password())));
        if (!home.url().matches(Pattern.quote(product.web()) + HOMES)) {
            throw new IllegalStateException(person.username() + " was not let in: " + home.status());
        }
        context.addCookies(List.of(new Cookie("televisit-zone", WaitingArea.ZONE).setUrl(product.web() + "/")));
        return this;
    }

    /** On the sign-in page: says who it is. */
    Visitor typesPassword() {
        page.locator("input[name=username]").fill(person.username());
        page.locator("input[name=password]").fill(person.password());
        page.locator("input[name=password]").press("Enter");
        return this;
    }

    /** Opens a page of the application in the current tab. */
    public Visitor opens(String path) {
        page.navigate(product.web() + path);
        return this;
    }

    /** Opens another tab, which is then the current one. */
    public Visitor opensTab() {
        page = listenTo(context.newPage());
        return this;
    }

    /** The call page of a visit, not joined yet. */
    public CallScreen goesToCall(Visit visit) {
        opens("/call/room.xhtml?visit=" + visit.id());
        return new CallScreen(page);
    }

    /** Keeps what helps to understand a failure: a picture of each page and the console. */
    void leaveEvidence(Path folder, String name) {
        int number = 0;
        for (Page open : context.pages()) {
            Path picture = folder.resolve(name + "-" + number++ + ".png");
            try {
                open.screenshot(new Page.ScreenshotOptions().setPath(picture));
            } catch (PlaywrightException e) {
                console.add("no picture: " + e.getMessage());
            }
        }
        Evidence.write(folder.resolve(name + "-console.txt"), console);
    }

    void goes() {
        context.close();
    }
}
