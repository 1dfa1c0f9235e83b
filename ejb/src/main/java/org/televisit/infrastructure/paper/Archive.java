package org.televisit.infrastructure.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** Makes a document one of PDF/A-2b (ISO 19005-2): what it is stands in it, and its colours mean the same everywhere. */
final class Archive {

    private static final float VERSION = 1.7f;
    private static final String SRGB = "sRGB IEC61966-2.1";

    private Archive() {}

    static void mark(PDDocument document, String title, String author, Locale language) throws IOException {
        document.setVersion(VERSION);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage(language.toLanguageTag());
        PDViewerPreferences shown = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
        catalog.setMetadata(metadata(document, title, author));
        ICC_Profile profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        PDOutputIntent colours = new PDOutputIntent(document, new ByteArrayInputStream(profile.getData()));
        colours.setInfo(SRGB);
        colours.setOutputCondition(SRGB);
        colours.setOutputConditionIdentifier(SRGB);
        colours.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(colours);
    }

    private static PDMetadata metadata(PDDocument document, String title, String author) throws IOException {
        try {
            XMPMetadata about = XMPMetadata.createXMPMetadata();
            DublinCoreSchema core = about.createAndAddDublinCoreSchema();
            core.setTitle(title);
            core.addCreator(author);
            PDFAIdentificationSchema kind = about.createAndAddPDFAIdentificationSchema();
            kind.setPart(2);
            kind.setConformance("B");
            ByteArrayOutputStream xml = new ByteArrayOutputStream();
            new XmpSerializer().serialize(about, xml, true);
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(xml.toByteArray());
            return metadata;
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException("the description of a paper could not be written", e);
        }
    }
}
