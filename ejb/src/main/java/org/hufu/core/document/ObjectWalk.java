package org.hufu.core.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** Looks at every object of a PDF, also at those that no page refers to. */
final class ObjectWalk {
  private static final Set<String> SCRIPT_KEYS = Set.of("JS", "JavaScript");
  private static final Set<String> ACTION_KEYS = Set.of("OpenAction", "AA", "RichMediaContent");
  private static final Set<String> FORM_KEYS = Set.of("XFA", "Collection");
  private static final Set<String> OPTIONAL_KEYS = Set.of("OCProperties", "OCGs", "OC");

  /** Values of {@code /S} that make a dictionary an action; ISO 32000-1, 12.6.4.1. */
  private static final Set<String> ACTIONS =
      Set.of(
          "GoTo",
          "GoToR",
          "GoToE",
          "Launch",
          "Thread",
          "URI",
          "Sound",
          "Movie",
          "Hide",
          "Named",
          "SubmitForm",
          "ResetForm",
          "ImportData",
          "JavaScript",
          "SetOCGState",
          "Rendition",
          "Trans",
          "GoTo3DView",
          "RichMediaExecute");

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> waiting = new ArrayDeque<>();
  private final Set<PdfFlaw> flaws = EnumSet.noneOf(PdfFlaw.class);
  private final List<COSBase> annotations = new ArrayList<>();
  private final List<COSDictionary> signatures = new ArrayList<>();
  private final List<COSDictionary> attachments = new ArrayList<>();

  private ObjectWalk() {}

  static ObjectWalk over(COSDocument document) {
    ObjectWalk walk = new ObjectWalk();
    walk.waiting.add(document.getTrailer());
    for (COSObjectKey key : document.getXrefTable().keySet()) {
      walk.waiting.add(document.getObjectFromPool(key));
    }
    while (!walk.waiting.isEmpty()) {
      walk.look(walk.waiting.remove());
    }
    return walk;
  }

  Set<PdfFlaw> flaws() {
    return flaws;
  }

  /** Members of every {@code /Annots}, resolved. */
  List<COSBase> annotations() {
    return annotations;
  }

  /** Every dictionary with a {@code /ByteRange}. */
  List<COSDictionary> signatures() {
    return signatures;
  }

  /** Every file specification with a file inside. */
  List<COSDictionary> attachments() {
    return attachments;
  }

  private void look(COSBase item) {
    COSBase resolved = item instanceof COSObject reference ? reference.getObject() : item;
    if (resolved == null || !seen.add(resolved)) {
      return;
    }
    if (resolved instanceof COSArray array) {
      array.forEach(this::push);
    } else if (resolved instanceof COSDictionary dictionary) {
      lookAt(dictionary);
      dictionary.getValues().forEach(this::push);
    }
  }

  private void push(COSBase item) {
    if (item != null) {
      waiting.add(item);
    }
  }

  private void lookAt(COSDictionary dictionary) {
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      lookAt(entry.getKey().getName());
    }
    if (dictionary.getDictionaryObject(COSName.S) instanceof COSName action
        && ACTIONS.contains(action.getName())) {
      flaws.add("JavaScript".equals(action.getName()) ? PdfFlaw.SCRIPT : PdfFlaw.ACTION);
    }
    if ((dictionary instanceof COSStream && dictionary.containsKey(COSName.F))
        || dictionary.containsKey(COSName.FS)) {
      flaws.add(PdfFlaw.EXTERNAL_CONTENT);
    }
    if (COSName.OBJ_STM.equals(dictionary.getItem(COSName.TYPE))
        || COSName.XREF.equals(dictionary.getItem(COSName.TYPE))) {
      flaws.add(PdfFlaw.CROSS_REFERENCE_UNUSUAL);
    }
    if (dictionary.containsKey(COSName.BYTERANGE)) {
      signatures.add(dictionary);
    }
    if (dictionary.containsKey(COSName.EF)) {
      attachments.add(dictionary);
    }
    collectAnnotations(dictionary);
  }

  private void lookAt(String key) {
    if (SCRIPT_KEYS.contains(key)) {
      flaws.add(PdfFlaw.SCRIPT);
    }
    if (ACTION_KEYS.contains(key)) {
      flaws.add(PdfFlaw.ACTION);
    }
    if (FORM_KEYS.contains(key)) {
      flaws.add(PdfFlaw.FORM_FIELD);
    }
    if (OPTIONAL_KEYS.contains(key)) {
      flaws.add(PdfFlaw.OPTIONAL_CONTENT);
    }
  }

  private void collectAnnotations(COSDictionary dictionary) {
    COSBase annots = dictionary.getDictionaryObject(COSName.ANNOTS);
    if (annots instanceof COSArray array) {
      for (int at = 0; at < array.size(); at++) {
        annotations.add(array.getObject(at));
      }
    } else if (annots != null) {
      flaws.add(PdfFlaw.ANNOTATION);
    }
  }
}
