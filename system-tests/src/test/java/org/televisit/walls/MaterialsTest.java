package org.televisit.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bill of materials that {@code mvn -P release package} makes names every library that the application carries. */
@Tag("release")
class MaterialsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path BILL = ROOT.resolve("target/televisit.cdx.json");
    private static final Path EAR = ROOT.resolve("ear/target/televisit.ear");

    @Test
    void every_library_that_is_shipped_is_on_the_bill_and_no_tool_of_the_tests() throws IOException {
        JsonObject bill = JsonParser.parseString(Files.readString(BILL)).getAsJsonObject();
        assertThat(bill.get("bomFormat").getAsString()).isEqualTo("CycloneDX");
        Set<String> listed = StreamSupport.stream(
                        bill.getAsJsonArray("components").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(component -> component.get("name").getAsString())
                .collect(Collectors.toCollection(TreeSet::new));

        List<String> shipped = new ArrayList<>();
        try (InputStream ear = Files.newInputStream(EAR)) {
            libraries(ear, shipped);
        }
        assertThat(shipped).hasSizeGreaterThan(8);
        // a jar is called by its artifact, with or without its version
        assertThat(shipped).allSatisfy(jar -> assertThat(listed)
                .anyMatch(name -> jar.matches(Pattern.quote(name) + "(-\\d.*|-jakarta)?\\.jar")));
        assertThat(listed).doesNotContain("playwright", "junit-jupiter", "archunit-junit5", "greenmail");
    }

    private static void libraries(InputStream archive, List<String> found) throws IOException {
        ZipInputStream zip = new ZipInputStream(archive);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
            if (name.endsWith(".war")) {
                libraries(zip, found);
            } else if (name.endsWith(".jar") && !name.startsWith("televisit-")) {
                found.add(name);
            }
        }
    }
}
