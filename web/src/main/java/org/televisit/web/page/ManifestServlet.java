package org.televisit.web.page;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a browser asks to put the site among a device's apps (W3C Web Application Manifest), in the reader's language. */
@WebServlet("/site.webmanifest")
public class ManifestServlet extends HttpServlet {

    private static final String COLOUR = "#0b6477";
    private static final String CANVAS = "#f4f8f9";

    @Inject
    private transient Reader reader;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/manifest+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Vary", "Accept-Language");
        response.getWriter().write(manifest(request.getContextPath() + "/").toString());
    }

    private JsonObject manifest(String base) {
        return Json.createObjectBuilder()
                .add("id", base)
                .add("name", "Televisit")
                .add("short_name", "Televisit")
                .add("description", words.text("page.app"))
                .add("lang", reader.getLanguage())
                .add("start_url", base)
                .add("scope", base)
                .add("display", "standalone")
                .add("background_color", CANVAS)
                .add("theme_color", COLOUR)
                .add("icons", icons(base + "img/app/"))
                .build();
    }

    private static JsonArray icons(String folder) {
        return Json.createArrayBuilder()
                .add(icon(folder + "icon.svg", "any", "image/svg+xml", "any"))
                .add(icon(folder + "icon-192.png", "192x192", "image/png", "any"))
                .add(icon(folder + "icon-512.png", "512x512", "image/png", "any"))
                .add(icon(folder + "icon-maskable.svg", "any", "image/svg+xml", "maskable"))
                .add(icon(folder + "icon-maskable-512.png", "512x512", "image/png", "maskable"))
                .build();
    }

    private static JsonObject icon(String path, String sizes, String type, String purpose) {
        return Json.createObjectBuilder()
                .add("src", path)
                .add("sizes", sizes)
                .add("type", type)
                .add("purpose", purpose)
                .build();
    }
}
