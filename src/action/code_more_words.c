/* What the languages of code_marks.c have that only computes, prints, or shows names of files. */
#include "action/code_words.h"

/* scala -e and jshell: methods by their names alone, functions behind their classes. */
static const char scala_words[] =
    "abstract boolean break byte case char class continue def default do double else enum "
    "extends final finally float for if implicit import in instanceof int interface lazy long "
    "match new null object override private protected public record return sealed short static "
    "super switch this throw trait true false try catch type val var void while with yield "
    "println print printf format formatted length size isEmpty nonEmpty isBlank strip trim "
    "toInt toLong toDouble toFloat toString toList toArray toVector toSeq toSet toMap "
    "toLowerCase toUpperCase charAt substring indexOf lastIndexOf contains startsWith endsWith "
    "replace replaceAll replaceFirst split splitAt concat repeat chars codePoints lines "
    "map flatMap filter filterNot collect collectFirst foreach forEach reduce fold foldLeft "
    "foldRight scan scanLeft sum sumBy product min max minBy maxBy count exists forall find "
    "findFirst findAny groupBy groupingBy partition partitioningBy counting joining mkString "
    "zip zipWithIndex unzip head tail last init take drop takeWhile dropWhile slice sorted "
    "sortBy sortWith reverse distinct limit skip peek boxed mapToObj mapToInt mapToLong "
    "mapToDouble asDoubleStream average getAsInt getAsDouble getAsLong orElse orElseGet "
    "getOrElse getOrDefault isPresent ifPresent get put putIfAbsent computeIfAbsent merge add "
    "addAll push pop poll offer append insert deleteCharAt setLength keySet keys values "
    "entrySet getKey getValue containsKey containsValue stream parallelStream iterator hasNext "
    "next by to until range rangeClosed of ofNullable asList iterate generate entry equals "
    "compareTo compare comparing comparingInt thenComparing naturalOrder reverseOrder "
    "compareToIgnoreCase equalsIgnoreCase hashCode getClass getName getSimpleName intValue "
    "doubleValue longValue abs sqrt pow floor ceil round signum plusYears plusMonths plusWeeks "
    "LocalDate LocalDateTime LocalTime Duration Instant Period UUID Collectors Optional Stream "
    "IntStream Arrays Collections Objects plusDays minusDays plusHours "
    "getYear getMonthValue getDayOfMonth getDayOfWeek toMillis toSeconds toDays between now "
    "grouped sliding combinations permutations transpose flatten updated indices Nil None Some "
    "Option Left Right Either Tuple2 Seq Vector List Map Set Array ArrayList LinkedList HashMap "
    "TreeMap LinkedHashMap HashSet TreeSet ArrayDeque PriorityQueue StringBuilder Range Int "
    "Integer Long Double Float Boolean Char Character String Byte Short BigInt BigDecimal "
    "BigInteger Any AnyRef Unit Object Iterator Iterable Comparator Function BiFunction "
    "Supplier Consumer Predicate UnaryOperator Runnable Exception RuntimeException "
    "IllegalArgumentException getMessage getLines close s f args _ java util stream function time "
    "math text "
    "regex scala collection mutable immutable";
static const char scala_members[] =
    "System.out.println System.out.print System.out.printf System.currentTimeMillis "
    "System.nanoTime System.lineSeparator Math.* math.* Integer.* Long.* Double.* Character.* "
    "Boolean.* String.* Arrays.* Collections.* Objects.* Stream.* IntStream.* LongStream.* "
    "Collectors.* Optional.* LocalDate.* LocalDateTime.* LocalTime.* Duration.* Instant.* "
    "Period.* ChronoUnit.* DateTimeFormatter.* BigInteger.* BigDecimal.* UUID.* Pattern.* "
    "Runtime.version Int.MaxValue Int.MinValue Long.MaxValue";

static const char octave_words[] =
    "if elseif else end endif for endfor while endwhile do until break continue function "
    "endfunction return switch case otherwise endswitch try catch end_try_catch true false ans "
    "disp display printf fprintf sprintf num2str mat2str int2str str2double length "
    "numel size rows columns ndims zeros ones eye rand randn randi linspace logspace magic sum "
    "prod cumsum cumprod mean median mode std var min max sort unique find any all abs sqrt exp "
    "log log2 log10 sin cos tan asin acos atan atan2 sinh cosh tanh floor ceil round fix mod rem "
    "gcd lcm factor primes isprime factorial nchoosek det inv pinv rank trace norm eig svd lu qr "
    "chol kron cross dot transpose reshape repmat cat horzcat vertcat diag triu tril fliplr "
    "flipud rot90 circshift polyfit polyval roots conv deconv interp1 trapz cumtrapz fft ifft "
    "filter isempty isnumeric ischar iscell isstruct isreal isnan isinf iscolumn isrow strcat "
    "strsplit strjoin strrep strtrim strfind strcmp strcmpi strncmp upper lower toupper tolower "
    "regexp regexprep fieldnames isfield struct cell num2cell cell2mat iskey keys values "
    "class double single int8 int16 int32 int64 uint8 uint16 uint32 uint64 logical char pi e Inf "
    "NaN eps i j realmax realmin intmax intmin version ver computer tic toc clock date datestr "
    "floor nnz histc accumarray meshgrid ndgrid bitand bitor bitxor bitshift dec2bin dec2hex "
    "bin2dec hex2dec error warning format long short g pwd exist stdout stderr";

/* Clojure, babashka, Common Lisp, Racket and Guile. A name of one letter is a variable. */
static const char lisp_words[] =
    "+ - * / = == < > <= >= not= /= 1+ 1- -> ->> & % %1 %2 %3 %& _ ... and or not if if-not if-let "
    "when when-not when-let cond condp case do let let* letrec loop recur fn lambda def defn defun "
    "defvar defparameter define for doseq dotimes dolist begin progn set! setf setq inc dec map "
    "mapv mapcat mapcar map-indexed keep filter filterv remove reduce reductions apply funcall "
    "partial comp identity constantly juxt complement some every? any? some? nil? zero? pos? neg? "
    "even? odd? number? string? keyword? empty? null? pair? list? vector? map? set? coll? seq? "
    "contains? first second third rest next last butlast nth car cdr cadr cddr caar cons conj "
    "append concat into list vec vector hash-map hash-set sorted-map sorted-set array-map assoc "
    "assoc-in dissoc update update-in get get-in select-keys keys vals key val merge merge-with "
    "zipmap group-by frequencies sort sort-by reverse distinct dedupe partition partition-all "
    "partition-by split-at split-with take take-while drop drop-while take-last drop-last "
    "interleave interpose flatten range repeat repeatedly cycle iterate count length size max min "
    "max-key min-key abs quot rem mod modulo quotient remainder expt sqrt exp log sin cos tan "
    "floor ceiling round truncate gcd lcm isqrt evenp oddp zerop plusp minusp numberp stringp "
    "listp null consp eq eql equal equalp eq? eqv? equal? compare str subs name keyword symbol "
    "int long double float bigint number->string string->number string-append string-length "
    "string-upcase string-downcase string-join string-split string-upper string-trim substring "
    "symbol->string string->symbol string->list list->string list-ref list-tail member assq assv "
    "memq position find find-if remove-if remove-if-not count-if every notany subseq elt aref "
    "make-array make-hash-table gethash concatenate string char-upcase char-downcase "
    "print println prn pr printf format princ prin1 write-line terpri display displayln newline "
    "displayln pprint pr-str prn-str with-out-str re-find re-matches re-seq re-pattern time "
    "doall dorun true false nil t T else #t #f from to below by in across collect summing "
    "maximize minimize downto finally return add1 sub1 for/list for/sum for/vector for/hash "
    "in-range in-list values build-list filter-map foldl foldr sum fold vector-ref vector-length "
    "vector-map hash hash-ref hash-set hash-keys let-values define-values xs ys acc coll idx row "
    "rows line lines item items clojure-version *clojure-version* lisp-implementation-version "
    "lisp-implementation-type quit exit System/exit racket racket/list racket/string racket/math "
    "racket/format racket/base srfi-1 math pi deref atom swap! reset! transduce sequence eduction "
    "not-empty seq nthrest peek pop disj union rand rand-int rand-nth shuffle hash-map type class "
    "instance? bit-and bit-or bit-xor bit-shift-left volatile! require alter "
    "random-uuid parse-long parse-double update-vals update-keys is are = deftest testing";
static const char lisp_members[] =
    "clojure.string clojure.set clojure.edn clojure.pprint clojure.walk clojure.data cheshire.core "
    "clojure.string/* clojure.set/* clojure.edn/read-string clojure.pprint/pprint clojure.walk/* "
    "clojure.data/diff cheshire.core/parse-string cheshire.core/generate-string str/* string/* "
    "set/* edn/read-string pp/pprint walk/* json/parse-string json/generate-string Math/* Long/* "
    "Integer/* Double/* Character/* String/format String/valueOf System/currentTimeMillis "
    "System/nanoTime Integer/MAX_VALUE .toUpperCase .toLowerCase .length .substring .indexOf "
    ".startsWith .endsWith .trim .getName";

static const char erlang_words[] =
    "fun end case of if when true false ok error undefined and or not andalso orelse div rem band "
    "bor bxor bnot bsl bsr halt length hd tl tuple_size map_size byte_size element setelement abs "
    "round trunc float integer_to_list list_to_integer integer_to_binary float_to_list "
    "atom_to_list is_atom is_list is_map is_integer is_binary is_tuple is_float is_number "
    "iolist_to_binary list_to_tuple tuple_to_list list_to_binary binary_to_list binary utf8 "
    "integer string bits otp_release version lists:* maps:* string:* sets:* ordsets:* orddict:* "
    "dict:* gb_sets:* gb_trees:* queue:* array:* proplists:* math:* rand:* binary:* unicode:* "
    "calendar:* re:run re:replace re:split base64:encode io:format io:fwrite io:nl io:put_chars "
    "io_lib:format erlang:system_info erlang:monotonic_time erlang:halt erlang:length "
    "erlang:phash2 timer:tc timer:sleep init:stop filename:join filename:basename "
    "filename:extension";

/* No function of the Prelude that reads, writes or runs. */
static const char haskell_words[] =
    "let in where if then else case of do mod div rem quot divMod quotRem map filter foldr foldl "
    "foldr1 foldl1 scanl scanr zip zip3 zipWith zipWith3 unzip concat concatMap sum product "
    "maximum minimum length null head tail last init take drop takeWhile dropWhile span break "
    "splitAt reverse replicate repeat iterate cycle elem notElem lookup and or any all not "
    "otherwise words unwords lines unlines show read print putStrLn putStr mapM_ mapM sequence "
    "sequence_ fmap pure return const flip id fst snd curry uncurry succ pred negate abs signum "
    "fromIntegral fromInteger realToFrac truncate round ceiling floor even odd gcd lcm sqrt exp "
    "log sin cos tan pi min max compare maybe either until subtract toInteger fromEnum toEnum "
    "True False Just Nothing Left Right Int Integer Double Float Bool Char String Maybe Either "
    "import qualified as Data List Char Maybe Map Set Bits Ord Function Ratio Text Printf Strict "
    "nub "
    "sortBy sortOn group groupBy intercalate intersperse isPrefixOf isSuffixOf isInfixOf transpose "
    "partition foldl' tails inits zip4 union intersect delete insert toUpper toLower isDigit "
    "isAlpha "
    "isSpace ord chr digitToInt printf on comparing mapMaybe fromMaybe catMaybes isJust isNothing "
    "LT EQ GT xs ys acc ns mempty mappend mconcat foldMap traverse error seq sort";
static const char haskell_members[] =
    "Data.List.* Data.Char.* Data.Maybe.* Data.Map.* Data.Set.* Data.Bits.* Data.Ord.* "
    "Data.Function.* Data.Ratio.* M.* Map.* Set.* S.* T.* L.* Text.Printf.printf "
    "Text.Read.readMaybe Data.Foldable.*";

const struct words_language words_more[] = {
    {"scala", WORDS_SCALA, true, scala_words, scala_members, ""},
    {"jshell", WORDS_SCALA, true, scala_words, scala_members, ""},
    {"octave", WORDS_OCTAVE, true, octave_words, "", ""},
    {"octave-cli", WORDS_OCTAVE, true, octave_words, "", ""},
    {"clojure", WORDS_LISP, true, lisp_words, lisp_members, ""},
    {"clj", WORDS_LISP, true, lisp_words, lisp_members, ""},
    {"bb", WORDS_LISP, true, lisp_words, lisp_members, ""},
    {"sbcl", WORDS_LISP, true, lisp_words, lisp_members, ""},
    {"racket", WORDS_LISP, true, lisp_words, lisp_members, ""},
    {"guile", WORDS_LISP, true, lisp_words, lisp_members, ""},
    {"erl", WORDS_ERLANG, true, erlang_words, "", ""},
    {"ghc", WORDS_HASKELL, true, haskell_words, haskell_members, ""},
    {NULL, WORDS_HASKELL, true, "", "", ""},
};
